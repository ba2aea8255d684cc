import ipaddr from "ipaddr.js";

/** A parsed IP address. */
export type IpAddress = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Reads an IPv4 or IPv6 address. An IPv4-mapped address (`::ffff:192.0.2.1`) becomes the IPv4
 * address. Returns undefined for any other text.
 */
export function parseIpAddress(text: string): IpAddress | undefined {
  return isIpAddress(text) ? ipaddr.process(text) : undefined;
}

/**
 * Whether a range in CIDR notation contains the address. Host bits may be set, as in the documented
 * example: `192.0.2.7/24` means `192.0.2.0/24`. A range of IPv4-mapped addresses means the IPv4
 * range. Undefined when the range cannot be read.
 */
export function rangeContains(range: string, address: IpAddress): boolean | undefined {
  const parsed = parseRange(range);
  if (parsed === undefined) return undefined;
  const { network, prefix } = parsed;
  const [start, length] =
    network instanceof ipaddr.IPv6 && network.isIPv4MappedAddress() && prefix >= 96
      ? [network.toIPv4Address(), prefix - 96]
      : [network, prefix];
  return start.kind() === address.kind() && address.match(start, length);
}

/**
 * Whether a text is an IPv4 or IPv6 address. IPv4 needs four decimal parts, as in Cloudflare's
 * documents; the library would also accept `1.2`, `0x7f.1` and octal parts.
 */
export function isIpAddress(text: string): boolean {
  return text.includes(":") ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text);
}

/** Whether a text is a range in CIDR notation; host bits may be set. */
export function isIpRange(text: string): boolean {
  return parseRange(text) !== undefined;
}

/**
 * Writes a range as its network, and one address as the range of it, so that equal ones are equal
 * texts: `192.0.2.7/24` as `192.0.2.0/24`, `192.0.2.7` as `192.0.2.7/32`. A text that is neither
 * stays as it is.
 */
export function canonicalRange(text: string): string {
  const parsed = parseRange(text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`);
  if (parsed === undefined) return text;
  const { network, prefix } = parsed;
  const cidr = `${network.toNormalizedString()}/${prefix}`;
  const start =
    network.kind() === "ipv4"
      ? ipaddr.IPv4.networkAddressFromCIDR(cidr)
      : ipaddr.IPv6.networkAddressFromCIDR(cidr);
  return `${start.toString()}/${prefix}`;
}

interface ParsedRange {
  readonly network: IpAddress;
  readonly prefix: number;
}

function parseRange(range: string): ParsedRange | undefined {
  const [text = "", bits = "", ...rest] = range.split("/");
  if (rest.length > 0 || !/^\d{1,3}$/u.test(bits) || !isIpAddress(text)) return undefined;
  const network = ipaddr.parse(text);
  const prefix = Number(bits);
  return prefix > (network.kind() === "ipv4" ? 32 : 128) ? undefined : { network, prefix };
}
