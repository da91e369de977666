import drawing from './icon.svg?raw';

/** The site's sign, an SVG drawing (the two voices on either side of the axis), as a file of its own. */
export const iconFile = drawing;

/**
 * The sign as an address that brings it along (RFC 2397): a browser that has to ask for an icon does so among the things a
 * first view waits for.
 */
export const icon = `data:image/svg+xml,${encodeURIComponent(drawing.trim().replace(/"/g, "'")).replace(
  /%(?:2C|2F|3A|3B|3D|27|28|29)/g,
  decodeURIComponent,
)}`;
