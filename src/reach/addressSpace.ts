/**
 * Whose network an address belongs to, as the browser parts them: everybody's, a home's or a company's, or this
 * computer's own. https://wicg.github.io/local-network-access/#ip-address-space-section
 */
export type AddressSpace = "public" | "local" | "loopback";

/** Leading bits of IPv4 addresses that are not public: https://www.iana.org/assignments/iana-ipv4-special-registry */
const IPV4: readonly (readonly [start: number, bits: number, space: AddressSpace])[] = [
  [0x00_00_00_00, 8, "loopback"],
  [0x7f_00_00_00, 8, "loopback"],
  [0x0a_00_00_00, 8, "local"],
  [0x64_40_00_00, 10, "local"],
  [0xa9_fe_00_00, 16, "local"],
  [0xac_10_00_00, 12, "local"],
  [0xc0_a8_00_00, 16, "local"],
  [0xc6_12_00_00, 15, "local"],
  [0xe0_00_00_00, 3, "local"],
];
/**
 * Top-level names that only a private network gives a meaning to.
 * https://www.rfc-editor.org/rfc/rfc6762#appendix-G, https://www.rfc-editor.org/rfc/rfc8375
 */
const PRIVATE_NAMES = /(^|\.)(local|internal|intranet|private|corp|home|lan|localdomain|home\.arpa)$/;

/**
 * Whose network the host of an address is in, as far as the address itself tells: a public name may still lead
 * anywhere.
 */
export function addressSpaceOf({ protocol, hostname }: URL): AddressSpace {
  // A file, or a page of our own.
  if (!/^https?:$/.test(protocol)) return "loopback";
  // The URL has brought every way to write an IP address into one form.
  if (hostname.startsWith("[")) return ofIpv6(hostname.slice(1, -1));
  if (/^[\d.]+$/.test(hostname)) return ofIpv4(hostname.split(".").reduce((all, part) => all * 256 + Number(part), 0));
  const name = hostname.replace(/\.+$/, "");
  if (/(^|\.)localhost$/.test(name)) return "loopback";
  return PRIVATE_NAMES.test(name) || !name.includes(".") ? "local" : "public";
}

function ofIpv4(address: number): AddressSpace {
  const [, , space = "public"] = IPV4.find(([start, bits]) => (address ^ start) >>> (32 - bits) === 0) ?? [];
  return space;
}

function ofIpv6(address: string): AddressSpace {
  if (address === "::" || address === "::1") return "loopback";
  // An IPv4 address inside an IPv6 one: mapped, or translated (NAT64).
  const [, high, low] = /^(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(address) ?? [];
  if (low) return ofIpv4(Number.parseInt(high ?? "0", 16) * 0x1_00_00 + Number.parseInt(low, 16));
  // Unique local, link-local, site-local and multicast addresses.
  return /^(f[cd]|fe[89a-f]|ff)[0-9a-f]*:/.test(address) ? "local" : "public";
}
