// Loaded into the program before anything else (`node --import`), so that pictures show the same
// dates every time. Time still passes, or the program would wait for ever.
const SystemDate = Date;
const offset = SystemDate.parse("2026-06-01T12:00:00Z") - SystemDate.now();
const now = (): number => SystemDate.now() + offset;

globalThis.Date = new Proxy(SystemDate, {
  construct: (target, values: readonly unknown[]) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values),
  get: (target, name): unknown => (name === "now" ? now : Reflect.get(target, name)),
});
