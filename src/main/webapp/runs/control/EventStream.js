/**
 * The Server-Sent Events of a fetched response, as `{event, data}` with the data parsed. Used in
 * place of EventSource, which cannot send the Authorization header and would put the key into
 * addresses and logs.
 */
export async function* frames(response) {
  let event = '';
  let data = [];
  for await (const line of lines(response.body)) {
    if (line === '') {
      if (data.length > 0) {
        yield { event, data: JSON.parse(data.join('\n')) };
      }
      event = '';
      data = [];
    } else if (line.startsWith('event:')) {
      event = value(line);
    } else if (line.startsWith('data:')) {
      data.push(value(line));
    }
  }
}

const value = line => line.slice(line.indexOf(':') + 1).replace(/^ /, '');

async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value: text } = await reader.read();
      if (done) {
        return; // what is left is half a frame
      }
      const parts = (rest + text).split('\n');
      rest = parts.pop();
      yield* parts.map(line => line.replace(/\r$/, ''));
    }
  } finally {
    reader.cancel().catch(() => {}); // left in the middle: the server may stop sending
  }
}
