/** Knowledge about addresses: query parameters that only follow the reader, and services that wrap another address. */

export interface TrackingRule {
  /** Name of the parameter; a trailing `*` stands for any ending. Compared in lower case. */
  readonly name: string;
  /** Dropped only where the value is one of these (a bare name would be too common a word). */
  readonly values?: readonly string[];
  /** Dropped only on this host and its subdomains. */
  readonly host?: string;
  readonly why: string;
}

export const TRACKING: readonly TrackingRule[] = [
  { name: 'utm_*', why: 'campaign tags of web analytics' },
  { name: 'mtm_*', why: 'campaign tags of Matomo' },
  { name: 'pk_*', why: 'campaign tags of Piwik' },
  { name: 'at_*', why: 'campaign tags of AT Internet, used by BBC and French papers' },
  { name: 'ns_*', why: 'campaign tags of comScore (ns_campaign, ns_mchannel …)' },
  { name: 'hsa_*', why: 'HubSpot advertisement tags' },
  { name: '_hsenc', why: 'HubSpot mail tag' },
  { name: '_hsmi', why: 'HubSpot mail tag' },
  { name: 'gclid', why: 'Google click id' },
  { name: 'gclsrc', why: 'Google click source' },
  { name: 'dclid', why: 'DoubleClick click id' },
  { name: 'gbraid', why: 'Google click id of apps' },
  { name: 'wbraid', why: 'Google click id of the web' },
  { name: '_ga', why: 'Google Analytics client id handed across domains' },
  { name: '_gl', why: 'Google Analytics linker' },
  { name: 'fbclid', why: 'Facebook click id' },
  { name: 'fb_*', why: 'Facebook action and comment ids' },
  { name: 'msclkid', why: 'Microsoft click id' },
  { name: 'yclid', why: 'Yandex click id' },
  { name: '_openstat', why: 'Openstat campaign' },
  { name: 'twclid', why: 'Twitter click id' },
  { name: 'ttclid', why: 'TikTok click id' },
  { name: 'li_fat_id', why: 'LinkedIn click id' },
  { name: 'igshid', why: 'Instagram share id' },
  { name: 'igsh', why: 'Instagram share id' },
  { name: 'mc_cid', why: 'Mailchimp campaign' },
  { name: 'mc_eid', why: 'Mailchimp reader' },
  { name: 'mkt_tok', why: 'Marketo reader' },
  { name: 'vero_id', why: 'Vero reader' },
  { name: 'ml_subscriber*', why: 'MailerLite reader' },
  { name: 'wickedid', why: 'Wicked Reports click id' },
  { name: 's_cid', why: 'Adobe campaign' },
  { name: 'icid', why: 'internal campaign id' },
  { name: 'ncid', why: 'newsletter campaign id' },
  { name: 'cmpid', why: 'campaign id' },
  { name: 'xtor', why: 'XiTi campaign, in query or fragment' },
  { name: 'spm', why: 'Alibaba position code' },
  { name: 'scm', why: 'Alibaba content code' },
  { name: 'wt_mc', why: 'Webtrekk campaign' },
  { name: 'wt.mc_id', why: 'Webtrends campaign' },
  { name: 'wt_zmc', why: 'Webtrekk campaign of German papers' },
  { name: 'smid', why: 'New York Times share id' },
  { name: 'smtyp', why: 'New York Times share type' },
  { name: 'searchresultposition', why: 'place in a result list' },
  { name: 'traffic_source', why: 'where the reader came from' },
  { name: 'referringsource', why: 'where the reader came from' },
  { name: 'soc_src', why: 'Yahoo share source' },
  { name: 'soc_trk', why: 'Yahoo share source' },
  { name: 'guccounter', why: 'Yahoo consent counter' },
  { name: 'guce_*', why: 'Yahoo consent referrer' },
  { name: 'ref', values: ['rss', 'feed', 'home', 'share', 'twtrec', 'newsletter'], why: 'where the reader came from' },
  { name: 'from', values: ['groupmessage', 'timeline', 'singlemessage', 'rss', 'share'], why: 'WeChat and feed referrer' },
  { name: 'isappinstalled', why: 'WeChat share flag' },
  { name: 'source', values: ['rss', 'feed', 'twitter', 'facebook', 'newsletter'], why: 'where the reader came from' },
  { name: 'ref_src', host: 'twitter.com', why: 'embedding page' },
  { name: 'ref_url', host: 'twitter.com', why: 'embedding page' },
  { name: 's', host: 'twitter.com', why: 'share code' },
  { name: 't', host: 'twitter.com', why: 'share code' },
  { name: 'ref_src', host: 'x.com', why: 'embedding page' },
  { name: 's', host: 'x.com', why: 'share code' },
  { name: 't', host: 'x.com', why: 'share code' },
  { name: 'si', host: 'youtube.com', why: 'share id' },
  { name: 'si', host: 'youtu.be', why: 'share id' },
  { name: 'feature', host: 'youtube.com', why: 'share source' },
  { name: 'si', host: 'spotify.com', why: 'share id' },
  { name: 'tag', host: 'amazon.com', why: 'affiliate id' },
];

/** Parameters that carry the wrapped address, the commonest first (weserv, Photon-like resizers, image servers). */
export const PROXY_PARAMETERS: readonly string[] = ['url', 'u', 'src', 'image', 'img', 'imageurl', 'image_url'];

/** Parameters in which redirectors carry the address a link leads to. */
export const REDIRECT_PARAMETERS: readonly string[] = ['url', 'u', 'q', 'to', 'target', 'dest', 'goto', 'href', 'link'];

/** Path endings of redirectors. Anything else with an address in its query (share, log-in, translate …) does more than redirect. */
export const REDIRECT_PATHS: readonly string[] = [
  '/url', // google.com/url?q=, redirectors of news letters
  '/l.php', // facebook
  '/link', // nytimes e-mail
  '/redirect', // youtube, many CMS
  '/redir',
  '/out',
  '/away',
  '/away.php', // vk.com
  '/goto',
  '/go',
  '/exit',
  '/leave',
  '/jump',
  '/click',
  '/track/click',
];

/** Services that wrap an address, without its scheme, in their path; `hint` is a cheap first test. */
export const PATH_PROXIES: readonly { readonly hint: string; readonly host: RegExp; readonly path: RegExp; readonly why: string }[] = [
  { hint: '.wp.com/', host: /^i[0-3]\.wp\.com$/, path: /^\//, why: 'WordPress Photon: host and path of the image follow the slash' },
  { hint: '.cdn.ampproject.org/', host: /\.cdn\.ampproject\.org$/, path: /^\/i{1,2}\/(?:w\d+\/)?(?:s\/)?/, why: 'AMP cache of images' },
];
