import type { Project } from "../../dataset/project.ts";
import { ProjectError, UsageError } from "../../finding/finding.ts";
import { finding } from "../../finding/messages.ts";
import { didYouMean, nearest } from "../../finding/nearest.ts";
import { GAZETTE } from "./gazette.ts";
import { PRESS } from "./press.ts";
import { DEFAULT_PROFILE, type Profile, type Theme } from "./theme.ts";
import { isThemeFile, readThemeFile } from "./theme-file.ts";

/** The themes that ship, the one first that is taken where none is chosen. */
export const THEMES: readonly Theme[] = [PRESS, GAZETTE];

const names = THEMES.map(({ name }) => name);

/** The theme of that name. Throws `UsageError` where there is none. */
export function themeNamed(name: string): Theme {
  const theme = THEMES.find((t) => t.name === name);
  if (theme !== undefined) return theme;
  throw new UsageError(`There is no theme ${name}. ${didYouMean(name, names) || `There are ${names.join(", ")}.`}`);
}

/**
 * The theme a project names in its descriptor (`kaozheng:theme`), one that ships or a file of its own. Throws
 * `ProjectError` where there is none of that name, or the file is not sound.
 */
export function themeOf({ files, descriptor }: Project): Theme {
  const name = String(descriptor["kaozheng:theme"] ?? PRESS.name);
  if (isThemeFile(name)) return readThemeFile(files, name, THEMES);
  const theme = THEMES.find((t) => t.name === name);
  if (theme !== undefined) return theme;
  const details = { name, known: names, meant: nearest(name, names) };
  throw new ProjectError([finding("chart/unknown-theme", details, { file: "data/datapackage.json" })]);
}

/** A profile of a theme by name, the default one where none is said. Throws `UsageError` where there is none. */
export function profileNamed(theme: Theme, name: string = DEFAULT_PROFILE): Profile {
  const profile = Object.hasOwn(theme.profiles, name) ? theme.profiles[name] : undefined;
  if (profile !== undefined) return profile;
  const known = Object.keys(theme.profiles);
  const hint = didYouMean(name, known) || `The theme ${theme.name} has ${known.join(", ")}.`;
  throw new UsageError(`There is no profile ${name}. ${hint}`);
}
