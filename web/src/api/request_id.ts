/// A store of texts by key; `sessionStorage` is one.
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/// Ids of writes that may have to be repeated after a lost answer. An id is stored before its first use, under a name
/// of the write, so that a repeat, even after a reload, is recognised by the proxy as the same write.
export class RequestIds {
  constructor(
    private readonly store: TextStore,
    private readonly make: () => string = () => crypto.randomUUID(),
  ) {}

  /// The id of the write, the same until `done` is called. `name` holds no personal data.
  of(name: string): string {
    const key = `yoshin.request.${name}`;
    const kept = this.store.getItem(key);
    if (kept !== null) return kept;
    const made = this.make();
    this.store.setItem(key, made);
    return made;
  }

  /// The write was answered: the next one of that name is a new one.
  done(name: string): void {
    this.store.removeItem(`yoshin.request.${name}`);
  }
}
