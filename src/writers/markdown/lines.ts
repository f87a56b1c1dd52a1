/** The lines of a document, each under the prefix of the lists and quotes that stand around it. */
export class Lines {
  /** Without their ends. */
  readonly all: string[] = [];
  private prefix = '';
  /** Prefix of the next line where it differs: the markers of items that start there. */
  lead: string | null = null;

  get isOutermost(): boolean {
    return this.prefix === '';
  }

  add(line: string): void {
    const prefix = this.lead ?? this.prefix;
    this.lead = null;
    if (prefix === '') this.all.push(line);
    else this.all.push(line === '' ? prefix.trimEnd() : prefix + line);
  }

  addAll(text: string): void {
    for (const line of text.split('\n')) this.add(line);
  }

  /** What `fill` adds stands under `rest` as well, and its first line under `lead` in place of that. */
  within(lead: string, rest: string, fill: () => void): void {
    const { prefix } = this;
    this.lead = (this.lead ?? prefix) + lead;
    this.prefix = prefix + rest;
    fill();
    this.prefix = prefix;
  }
}
