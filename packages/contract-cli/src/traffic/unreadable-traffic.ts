/** A place in recorded traffic that cannot be read, before the file's name is known; parseTraffic adds it. */
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
