/** Milliseconds from some moment on, for durations. Not `performance`, which takes some milliseconds itself when it is first used. */
export function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
