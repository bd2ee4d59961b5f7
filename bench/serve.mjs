#!/usr/bin/env node
// The page that is measured: tiny, the same for everybody, in a process of its own so that its CPU
// time counts for nobody. Prints its address.
import { createServer } from 'node:http';

const page = '<!DOCTYPE html><title>Tiny</title><h1>Hello from the bench</h1>';
const server = createServer((request, response) => {
  response.writeHead(request.url === '/' ? 200 : 404, { 'Content-Type': 'text/html', 'Content-Length': page.length });
  response.end(page);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
