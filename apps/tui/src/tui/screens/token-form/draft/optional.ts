/** A member with a value, or no member when there is none. */
export function optional<Name extends string, Value extends string | readonly string[]>(
  name: Name,
  value: Value,
): { readonly [Key in Name]?: Value } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key widens to string
  return (value.length === 0 ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}
