/// Where each row of a long list stands, while rows differ in height and most were never drawn. Every row counts with
/// the usual height until it is measured. Positions are sums kept in a Fenwick tree, so 100,000 rows cost nothing.
export class Heights {
  private readonly extra: Float64Array;
  private readonly sums: Float64Array;

  /// `rows` rows of `usual` pixels each.
  constructor(
    readonly rows: number,
    readonly usual: number,
  ) {
    this.extra = new Float64Array(rows);
    this.sums = new Float64Array(rows + 1);
  }

  /// Notes the measured height of a row; returns by how much it differs from what was assumed.
  set(row: number, height: number): number {
    const extra = height - this.usual;
    const change = extra - (this.extra[row] ?? 0);
    if (change === 0 || row < 0 || row >= this.rows) return 0;
    this.extra[row] = extra;
    for (let at = row + 1; at <= this.rows; at += at & -at) this.sums[at] = (this.sums[at] ?? 0) + change;
    return change;
  }

  /// The top edge of a row in pixels; of `rows`, the whole height.
  top(row: number): number {
    let sum = row * this.usual;
    for (let at = row; at > 0; at -= at & -at) sum += this.sums[at] ?? 0;
    return sum;
  }

  /// The row that holds the pixel, 0 for anything above the list and the last row for anything below.
  at(pixel: number): number {
    let low = 0;
    let high = Math.max(0, this.rows - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
