/** A key or a chord as it is printed on a keyboard: "Ctrl N". */

import styles from './kbd.module.css';

export const Kbd = ({ keys }: { readonly keys: string }) => <kbd className={styles.kbd}>{keys}</kbd>;
