/** Version of the tool, the same as in `package.json` (a test holds them together). A constant, so that no file is read at start. */
export const VERSION = '0.1.0';

/** The `generator` of every record and file. */
export const GENERATOR = `newsnorm ${VERSION}`;
