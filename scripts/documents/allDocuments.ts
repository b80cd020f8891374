/** Every document that is written from the code: path → text. The same code gives the same bytes. */
import { parametersPage } from './parametersPage';
import { REFERENCES, referencesPage } from './referencesPage';
import { validationPage } from './validationPage';

/** `read`: the present text of a document of which only a part is written. */
export function allDocuments(read: (path: string) => string): ReadonlyMap<string, string> {
  return new Map([...parametersPage(), ...referencesPage(read(REFERENCES)), ...validationPage()]);
}
