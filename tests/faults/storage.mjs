// Rows 28 to 30 of the fault matrix: the n-th sync of the proxy's database fails with EIO, or from the n-th write on the
// disk is full, for n = 1, 2, 4 … until the fault no longer fires while the demo plays its sample orders. After each,
// the product starts again without the fault and its list must agree with the simulator's ledger.
// Usage: node tests/faults/storage.mjs [BINARY]. Needs strace and the right to trace a process of one's own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Product, ROOT } from '../e2e/support/product.mjs';
import { list_orders } from '../support/client.mjs';

const kBinary = resolve(process.argv[2] ?? 'build/dev/proxy/yoshin');
const kMost = 1024;
const kStartMilliseconds = 120_000;
/// Each of these says that the provider may have, or has, a registration.
const kKnown = ['approved', 'rejected', 'reviewing', 'on_hold', 'unknown', 'shipment_reported', 'cancelled'];
const kFaults = [
  { name: 'a sync fails once with EIO', calls: 'fdatasync,fsync', error: 'EIO', when: n => `${n}` },
  { name: 'the disk is full from a write on', calls: 'pwrite64', error: 'ENOSPC', when: n => `${n}+` },
];

function free_port() {
  return new Promise(done => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/// The process that strace started.
function traced_pid(strace) {
  const children = readFileSync(`/proc/${strace.pid}/task/${strace.pid}/children`, 'utf8').trim();
  return children === '' ? undefined : Number(children.split(' ')[0]);
}

/// Starts the demo with a fault in its database, waits until it runs or has ended, and ends it. Says whether the fault
/// fired and what the program said.
async function run_with_fault(folder, fault, n) {
  const trace = join(folder, '..', `trace-${process.pid}`);
  const paths = ['yoshin.db', 'yoshin.db-wal'].flatMap(name => ['-P', join(folder, name)]);
  const inject = `inject=${fault.calls}:error=${fault.error}:when=${fault.when(n)}`;
  const program = [kBinary, 'run', '--demo', '--scenario', 'tests/data/demo'];
  const strace = spawn('strace', ['-f', '-qq', '-o', trace, ...paths, '-e', `trace=${fault.calls}`, '-e', inject, ...program], {
    cwd: ROOT,
    env: {
      ...process.env,
      YOSHIN_LISTEN: `127.0.0.1:${await free_port()}`,
      YOSHIN_SANDBOX_LISTEN: `127.0.0.1:${await free_port()}`,
      YOSHIN_DATA: folder,
      ASAN_OPTIONS: 'detect_leaks=0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise(done => strace.once('exit', (code, signal) => done(code ?? signal)));
  const running = new Promise(done => {
    const read = chunk => {
      said += chunk;
      if (said.includes('Yoshin is running')) done();
    };
    strace.stdout.on('data', read);
    strace.stderr.on('data', read);
  });
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`no start: ${said}`)), kStartMilliseconds).unref());
  await Promise.race([running, ended, late]);
  if (strace.exitCode === null && strace.signalCode === null) process.kill(traced_pid(strace), 'SIGTERM');
  const exit = await ended;
  const fired = readFileSync(trace, 'utf8').includes('(INJECTED)');
  rmSync(trace);
  return { fired, exit, said };
}

/// Every registration in the ledger is there once and known to its order.
async function check_agreement(folder, note) {
  const product = await Product.start({ binary: kBinary, data: folder });
  try {
    const { ledger } = await product.control('ledger');
    const keys = ledger.map(entry => `${entry.provider} ${entry.our_id}`);
    assert.equal(new Set(keys).size, keys.length, `somebody was registered twice (${note})`);
    const ids = (await list_orders(product)).map(row => row.id);
    const status_of = new Map();
    for (let at = 0; at < ids.length; at += 100) {
      const { documents } = await product.send('POST', '/api/orders/documents', { ids: ids.slice(at, at + 100) });
      for (const { order, record } of documents) status_of.set(order.short_key, record.status);
    }
    for (const { our_id } of ledger)
      assert.ok(kKnown.includes(status_of.get(our_id.slice(0, 10))), `${our_id} is ${status_of.get(our_id.slice(0, 10))} (${note})`);
    return ledger.length;
  } finally {
    assert.equal(await product.stop({ keep: true }), 0, product.log);
  }
}

async function try_fault(fault) {
  for (let n = 1; n <= kMost; n *= 2) {
    const folder = mkdtempSync(join(tmpdir(), 'yoshin-storage-'));
    const note = `${fault.name}, n=${n}`;
    try {
      const { fired, exit, said } = await run_with_fault(folder, fault, n);
      if (!fired) return console.log(`${note}: the fault no longer fires`);
      assert.ok(exit !== 'SIGSEGV' && !said.includes('ERROR: AddressSanitizer'), `${note}: ${said}`);
      const registrations = await check_agreement(folder, note);
      console.log(`${note}: ended with ${exit}; afterwards ${registrations} registrations, all once and known`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

for (const fault of kFaults) await try_fault(fault);
