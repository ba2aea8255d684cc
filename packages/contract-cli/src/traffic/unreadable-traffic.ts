/** An entry of recorded traffic that cannot be read. parseTraffic adds the name of the file. */
export class UnreadableTraffic extends Error {
  override readonly name = "UnreadableTraffic";
  readonly where: string;
  readonly reason: string;

  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.where = where;
    this.reason = reason;
  }
}
