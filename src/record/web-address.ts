/** Why an address cannot be published: it is no whole web address, hides its host, or leads to no host of the open web. */
export type AddressFault = 'form' | 'user' | 'local' | 'scripts';

const privateName = /^(?:localhost|.*\.(?:localhost|local|internal|lan|home\.arpa))$/;
const privateNumber = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

function isLocal(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  return privateName.test(host) || privateNumber.test(host) || !host.includes('.');
}

/** Whether a label of a host mixes Latin letters with look-alikes (Unicode Technical Standard 39, mixed-script confusables). */
function mixesScripts(host: string): boolean {
  return host
    .split('.')
    .some((label) => /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label));
}

/**
 * What is wrong with an address: it must be http or https with a host (WHATWG URL), without a name or password before
 * the host, on a host that anybody can reach. Gives undefined where nothing is.
 */
export function addressFault(address: string): AddressFault | undefined {
  if (!/^https?:\/\/[^\s/]\S*$/i.test(address) || !address.isWellFormed() || !URL.canParse(address)) return 'form';
  const { hostname } = new URL(address);
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1] ?? '';
  if (authority.includes('@')) return 'user';
  if (mixesScripts(authority)) return 'scripts';
  return isLocal(hostname) ? 'local' : undefined;
}

/** What an editor is told of an address with such a fault: what is wrong, and what to write instead. */
export function addressComplaint(address: string, fault: AddressFault): readonly [string, string] {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(address)?.[1] ?? '';
  switch (fault) {
    case 'form':
      return [
        `The address "${address}" is not a full http or https address.`,
        'Write it as the browser shows it, from "https://" on, without spaces.',
      ];
    case 'user':
      return [
        `The address "${address}" has a name before an "@": it leads to ${host}, whatever stands before.`,
        'Write the address without what stands before the "@", if that is the page you mean.',
      ];
    case 'local':
      return [
        `The address "${address}" leads to ${host}, which only one computer or network can reach.`,
        'Write the address of the page on the open web.',
      ];
    case 'scripts':
      return [
        `The host ${host} mixes letters of two scripts that look alike.`,
        'Copy the address from the browser; if it really is spelt like this, do not link it.',
      ];
  }
}
