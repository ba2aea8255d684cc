/** A value that is here, or one that is still to come. */
export type MaybeLater<Value> = Value | Promise<Value>;

/** Goes on with a value: at once with one that is here, as `await` would not. */
export function goOn<Value, Result>(
  value: MaybeLater<Value>,
  work: (value: Value) => Result,
): MaybeLater<Result> {
  return value instanceof Promise ? value.then(work) : work(value);
}
