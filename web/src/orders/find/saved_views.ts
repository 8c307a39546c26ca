/// A view that the operator gave a name. Its address holds filter and sort and, as every address, no search text.
export interface SavedView {
  id: string;
  name: string;
  address: string;
  /// Ids of the columns, in their order.
  columns: string[];
}

const kStored = 'yoshin.views';
export const kMostViews = 30;
const kLongestName = 30;

function is_view(value: unknown): value is SavedView {
  const view = value as SavedView;
  const texts = [view?.id, view?.name, view?.address];
  return (
    texts.every(text => typeof text === 'string') &&
    Array.isArray(view.columns) &&
    view.columns.every(id => typeof id === 'string')
  );
}

/// The operator's own views, kept on this computer.
export class SavedViews {
  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'>) {}

  /// All of them, by name. What is damaged is left out.
  all(): SavedView[] {
    try {
      const stored: unknown = JSON.parse(this.storage.getItem(kStored) ?? '[]');
      return Array.isArray(stored) ? stored.filter(is_view) : [];
    } catch {
      return [];
    }
  }

  find(id: string): SavedView | undefined {
    return this.all().find(view => view.id === id);
  }

  /// Keeps a view under a name, over one of the same name. Nothing for a blank name and for one too many.
  save(name: string, address: string, columns: readonly string[]): SavedView | null {
    const views = this.all();
    const known = views.find(view => view.name === name_of(name));
    if (name_of(name) === '' || (!known && views.length >= kMostViews)) return null;
    const view = { id: known?.id ?? free_id(views), name: name_of(name), address, columns: [...columns] };
    this.write([...views.filter(each => each !== known), view]);
    return view;
  }

  /// Gives a view another name; false for a blank one and for one that another view has.
  rename(id: string, name: string): boolean {
    const views = this.all();
    if (name_of(name) === '' || views.some(view => view.id !== id && view.name === name_of(name))) return false;
    this.write(views.map(view => (view.id === id ? { ...view, name: name_of(name) } : view)));
    return true;
  }

  set_columns(id: string, columns: readonly string[]): void {
    this.write(this.all().map(view => (view.id === id ? { ...view, columns: [...columns] } : view)));
  }

  remove(id: string): void {
    this.write(this.all().filter(view => view.id !== id));
  }

  private write(views: SavedView[]): void {
    views.sort((left, right) => left.name.localeCompare(right.name, 'ja'));
    this.storage.setItem(kStored, JSON.stringify(views));
  }
}

function name_of(text: string): string {
  return text.trim().slice(0, kLongestName);
}

function free_id(views: readonly SavedView[]): string {
  let number = 1;
  while (views.some(view => view.id === String(number))) ++number;
  return String(number);
}
