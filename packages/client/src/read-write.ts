// How the generated types mark a property that only the server sets.
interface ReadOnlyMarker<Value> {
  readonly $read: Value;
}

// How the generated types mark a property that is sent and never comes back.
interface WriteOnlyMarker<Value> {
  readonly $write: Value;
}

/**
 * What can be read of a generated type: write-only properties are gone, at every depth.
 * Arrays, tuples, unions, records and optional properties keep their shape.
 */
export type Readable<Type> =
  Type extends WriteOnlyMarker<unknown>
    ? never
    : Type extends ReadOnlyMarker<infer Value>
      ? Readable<Value>
      : Type extends readonly unknown[]
        ? { [Index in keyof Type]: Readable<Type[Index]> }
        : Type extends object
          ? {
              [Key in keyof Type as IsMarked<Type[Key], WriteOnlyMarker<unknown>, never, Key>]: Readable<
                Type[Key]
              >;
            }
          : Type;

/**
 * What can be sent of a generated type: read-only properties are refused at every depth, also when
 * a whole object that was read is passed on. Read-only arrays are accepted.
 */
export type Writable<Type> =
  Type extends ReadOnlyMarker<unknown>
    ? never
    : Type extends WriteOnlyMarker<infer Value>
      ? Writable<Value>
      : Type extends readonly unknown[]
        ? { readonly [Index in keyof Type]: Writable<Type[Index]> }
        : Type extends object
          ? WritableObject<Type, ReadOnlyKey<Type>>
          : Type;

type WritableObject<Type, Refused extends PropertyKey> = [Refused] extends [never]
  ? SendableMembers<Type>
  : SendableMembers<Type> & { readonly [Key in Refused]?: never };

type SendableMembers<Type> = {
  readonly [Key in keyof Type as IsMarked<Type[Key], ReadOnlyMarker<unknown>, never, Key>]: Writable<
    Type[Key]
  >;
};

type ReadOnlyKey<Type> = keyof {
  [Key in keyof Type as IsMarked<Type[Key], ReadOnlyMarker<unknown>, Key, never>]: unknown;
};

// `never` counts as unmarked: a record that may hold nothing must stay one.
type IsMarked<Value, Marker, Yes, No> = [NonNullable<Value>] extends [never]
  ? No
  : [NonNullable<Value>] extends [Marker]
    ? Yes
    : No;
