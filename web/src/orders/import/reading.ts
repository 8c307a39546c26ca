import type { CsvProblem } from '../../core/contract.ts';
import type { ImportQuestion, ImportSummary, Questions } from '../../core/questions.ts';

/// Bytes that tell a workbook, an archive or a picture from a text.
const kFrontBytes = 4096;
/// Records that the core reads between two looks at whether somebody gave up.
const kStepRows = 4000;
export const kShownOrders = 100;
export const kShownProblems = 300;

/// One or two files as they were read, one behind the other.
export interface Loaded {
  names: string[];
  sizes: number[];
  bytes: Uint8Array<ArrayBuffer>;
}

/// What keeps the files out by their size and first bytes, before they are read into memory.
export async function recognise(questions: Questions, files: readonly File[]): Promise<CsvProblem[]> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const problems: CsvProblem[] = [];
  for (const [index, file] of files.entries()) {
    const front = new Uint8Array(await file.slice(0, kFrontBytes).arrayBuffer());
    const found = questions.ask('import_recognise', { size }, front).problems;
    problems.push(...found.map(problem => ({ ...problem, file: index + 1 })));
  }
  return problems;
}

/// Reads the files into memory; `recognise` has let them pass.
export async function load(files: readonly File[]): Promise<Loaded> {
  const sizes = files.map(file => file.size);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const file of files) {
    bytes.set(new Uint8Array(await file.arrayBuffer()), at);
    at += file.size;
  }
  return { names: files.map(file => file.name), sizes, bytes };
}

/// Has the worker's core read the files in steps. `heard` is told how far it is and answers whether to go on; nothing
/// comes back when it did not.
export async function read_in_steps(
  questions: Questions,
  question: ImportQuestion,
  loaded: Loaded,
  heard: (read: number, rows: number) => boolean,
): Promise<ImportSummary | null> {
  let now = await questions.ask_aside('import_open', { ...question, sizes: loaded.sizes }, loaded.bytes);
  while (now.more) {
    if (!heard(now.read, now.rows)) return null;
    now = await questions.ask_aside('import_step', { rows: kStepRows });
  }
  if (!heard(now.read, now.rows)) return null;
  return questions.ask_aside('import_summary', { orders: kShownOrders, problems: kShownProblems });
}

/// A summary that says only why the file is kept out.
export function refused(problems: CsvProblem[]): ImportSummary {
  return {
    layout: '',
    encoding: 'utf8',
    rows: 0,
    mapping: '',
    choices: [],
    mapping_choices: [],
    importable: false,
    rest: null,
    counts: { orders: 0, to_fix: 0, by_provider: [] },
    errors: problems.length,
    warnings: 0,
    orders: [],
    problems,
    unmapped: [],
  };
}
