/** An idiom: why it is here, the HTML, and the HTML that its Markdown must render to (the same where absent). */
export type Idiom = readonly [why: string, html: string, expected?: string];
