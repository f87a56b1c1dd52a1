/** Memory of bytes that nobody will read again, given back at once. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';

let nowhere: MessagePort | null = null;

/**
 * Ends the bytes and frees their memory, which the collector does only when 32 MB of it have gathered: a thread that makes little else does not
 * collect before. What is sent through a channel whose other end is closed leaves the thread and arrives nowhere (WHATWG HTML, message port post
 * message steps). Bytes that are a part of more memory stay as they are.
 */
export function giveBack(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== bytes.byteLength) return;
  nowhere ??= portToNowhere();
  nowhere.postMessage(null, [buffer]);
}

function portToNowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
}
