/** The page's entry: defines the element, which the page already contains. */
import { DermisViewer } from './DermisViewer';

if (!customElements.get('dermis-viewer')) customElements.define('dermis-viewer', DermisViewer);
