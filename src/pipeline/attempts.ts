/** The ladder: what to try when the first attempt keeps too little, as data. */
export interface Attempt {
  readonly name: string;
  /** Rules that do not cut in this attempt. */
  readonly without: readonly string[];
  readonly why: string;
}

export const ATTEMPTS: readonly Attempt[] = [
  { name: 'normal', without: [], why: 'all rules' },
  {
    name: 'gentle',
    without: [
      'chrome/hidden',
      'chrome/hidden-name',
      'chrome/related',
      'chrome/promo',
      'chrome/element',
      'chrome/author-bio',
      'chrome/tools',
      'chrome/paywall',
      'chrome/ad',
      'chrome/consent',
      'chrome/navigation',
    ],
    why: 'the names of elements lied: the body was taken for furniture, or is shown by a script only',
  },
];
