import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

for (const folder of ['web', 'tests/bench/web']) {
  const lock = JSON.parse(await readFile(new URL(`../../${folder}/package-lock.json`, import.meta.url), 'utf8'));

  test(`the lock of ${folder} names no registry`, () => {
    for (const [name, entry] of Object.entries(lock.packages)) assert.equal(entry.resolved, undefined, name);
  });

  test(`the lock of ${folder} lists the builds of other platforms too, or npm ci refuses it`, () => {
    for (const [name, entry] of Object.entries(lock.packages))
      for (const needed of Object.keys(entry.optionalDependencies ?? {}))
        assert.ok(`node_modules/${needed}` in lock.packages, `${needed} of ${name}`);
  });

  test(`versions in ${folder} are exact`, () => {
    const { dependencies, devDependencies = {} } = lock.packages[''];
    for (const version of Object.values({ ...dependencies, ...devDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/);
  });
}
