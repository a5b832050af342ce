/** An entry of a lockfile, as far as the gates ask. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

/** The packages of a lockfile by their place in node_modules. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Ask nothing but to be named. */
const FREE = ["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];
const PUBLIC = ["CC0-1.0", "BlueOak-1.0.0", "Unlicense"];
/** Fonts may be bundled and not sold alone. */
const FONTS = ["OFL-1.1"];
/** Ask that changes to their own files be shown: fine for tools that are not shipped. */
const TOOLS = ["MPL-2.0"];

/** Packages that are wanted in any version but one. */
export function looseVersions(manifest: {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}): readonly string[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name]) => name);
}

/** Packages that name the machine from which they were downloaded. */
export function addressed(lock: Lock): readonly string[] {
  return placesWhere(lock, ({ resolved }) => resolved !== undefined);
}

/** Packages that would run a script of their own when they are installed. */
export function scripted(lock: Lock): readonly string[] {
  return placesWhere(
    lock,
    ({ hasInstallScript, optional }) => hasInstallScript === true && optional !== true,
  );
}

/** Every place where a package lies. */
export function copiesOf(lock: Lock, name: string): readonly string[] {
  return Object.keys(lock).filter((place) => place.endsWith(`node_modules/${name}`));
}

/** Packages under a licence that the project may not build on. */
export function strangelyLicensed(lock: Lock): readonly string[] {
  return placesWhere(lock, ({ license, dev }) => {
    const allowed = [...FREE, ...PUBLIC, ...FONTS, ...(dev === true ? TOOLS : [])];
    return !isAllowed(license ?? "", allowed);
  });
}

/** Reads `A OR B`, of which one is enough, and `A AND B`, of which all are needed. */
function isAllowed(license: string, allowed: readonly string[]): boolean {
  return license
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => allowed.includes(part)));
}

function placesWhere(lock: Lock, holds: (one: LockedPackage) => boolean): readonly string[] {
  return Object.entries(lock)
    .filter(([place, one]) => place !== "" && holds(one))
    .map(([place]) => place);
}
