/** Numbers and words as the pages print them. English and without a locale, so that the same input gives the same bytes anywhere. */

/** `12,345` */
export function count(value: number): string {
  const digits = String(Math.round(value));
  let text = '';
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0 && digits[i - 1] !== '-') text += ',';
    text += digits[i] ?? '';
  }
  return text;
}

/** `800`, `1.6k`, `12M`: for places where there is no room for all digits. */
export function shortCount(value: number): string {
  const [size, sign] = value >= 1e6 ? [1e6, 'M'] : value >= 1e3 ? [1e3, 'k'] : [1, ''];
  const scaled = value / size;
  return `${Number.isInteger(scaled) || scaled >= 100 ? Math.round(scaled) : scaled.toFixed(1)}${sign}`;
}

/** `12.3 %`, with a blank that keeps number and sign together; `—` where there is nothing to share. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const value = (100 * part) / whole;
  return `${value >= 99.95 || value === 0 ? value.toFixed(0) : value.toFixed(1)}\u00a0%`;
}

/** `1 page`, `2 pages` */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `[120, 180)` */
export function rangeText([start, end]: readonly [number, number]): string {
  return `[${start}, ${end})`;
}

/** Any value of a field on one line. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(valueText).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
