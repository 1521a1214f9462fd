/**
 * Digests of every inline script and style sheet that press pages were ever published with, oldest first. Digests are
 * only added: removing one breaks the pages in old articles. A test tells what to add when a script or sheet changed.
 */
export const SHIPPED = {
  scripts: [
    'sha256-XSAOGgpays8igaS+w7iDwN8lN3p+GUegenty7xpV3D8=',
    'sha256-AWrv4mEP668yByxGFPjUF32FdPI9PSUMXq6DnGQeqQI=',
    'sha256-YQd+KEGjumqo6XU3G4IV/45BahlK3f6Hy63GShpiNzE=',
    'sha256-G1aDyJGzIPFFfhiXgjXWX3qt+MVWcG618fmuWmmY2aM=',
  ],
  styles: [
    'sha256-BgKHSFIMfp9ao7FJmA/vc3iH6Ejw+jwrklrHqZG8cfM=',
    'sha256-effWQC13Z9IFO4uWpo9Z6zS+LmN5Jsa5GD8R9QDxBkQ=',
    'sha256-qy9aJ4LIW/JtPMbWl0uIdzvv0/1HegEVn4iLrYAPr90=',
    'sha256-2W8BFBPaDPDHuXG53RkuhGagZ+5KH5T/UWX7QeiGdkI=',
  ],
} as const satisfies { readonly scripts: readonly string[]; readonly styles: readonly string[] }
