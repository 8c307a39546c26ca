// web/dist on a web server that knows nothing of us and adds no header, in a folder of its own: the page without a proxy.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { ROOT } from './product.mjs';

const kTypes = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' };
const kFolder = '/tools/fees/';

/// Serves the folder that `folder()` names at each request; `asked` lists the requests.
export async function static_page(folder = () => join(ROOT, 'web/dist')) {
  const asked = [];
  const server = createServer(async (request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    const name = request.url.startsWith(kFolder) ? request.url.slice(kFolder.length) || 'index.html' : null;
    const bytes = name && !name.includes('..') ? await readFile(join(folder(), name)).catch(() => null) : null;
    answer.writeHead(bytes ? 200 : 404, { 'Content-Type': kTypes[extname(name ?? '')] ?? 'application/octet-stream' });
    answer.end(bytes ?? '<h1>Not Found</h1>');
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { asked, url: `http://127.0.0.1:${server.address().port}${kFolder}`, stop: () => server.close() };
}
