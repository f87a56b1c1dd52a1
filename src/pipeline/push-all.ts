/** Puts items on a stack, the last first. An article may have more parts than a call may have arguments. */
export function pushReversed<T>(stack: T[], items: readonly T[]): void {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item !== undefined) stack.push(item);
  }
}
