/**
 * Whether a number is a multiple of another, as both are written in decimal: 19.99 is one of 0.01,
 * and 1.0000000001 is none of 1, although the division of binary fractions says otherwise.
 */
export function isMultipleOf(value: number, step: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
  // 1e400 in a JSON text is Infinity.
  if (!Number.isFinite(value)) return false;
  const [one, other] = [toDecimal(value), toDecimal(step)];
  const exponent = Math.min(one.exponent, other.exponent);
  return scale(one, exponent) % scale(other, exponent) === 0n;
}

interface Decimal {
  readonly digits: bigint;
  /** The power of ten that the digits are multiplied by. */
  readonly exponent: number;
}

function toDecimal(number: number): Decimal {
  const [mantissa = "0", power = "0"] = String(number).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(`${whole}${fraction}`), exponent: Number(power) - fraction.length };
}

function scale({ digits, exponent }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(exponent - to);
}
