/** Small documents that any extractor agrees on. */

const SECOND = 'The ferries will run again on Monday morning, the port authority said, if the wind turns to the north as forecast.';

export function body(text: string): string {
  return `<p>${text}</p><p>${SECOND}</p>`;
}

export function page(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>${body(text)}</article></body></html>\n`;
}

export function dump(title: string, text: string, url = 'https://example.org/news/harbour'): string {
  return `<!--1705860902000-->\n[${title}](${url})\n------\n\n${body(text)}\n`;
}

export const STORM = 'The harbour was closed on Sunday after a storm had torn two ferries from their moorings, and nobody was hurt.';
