// recover.html: every stored map as a file. No program, nothing is written.

import { show_stored_maps } from './page/lifeboat.js';
import { settings } from './page/settings.js';
import { show_theme, system_language } from './page/surroundings.js';
import { say, speak } from './page/words.js';

speak(settings().language ?? system_language());
show_theme();
document.title = document.getElementById('title').textContent = say('Trustline: your maps');
document.getElementById('words').textContent =
  say('Every map that this browser keeps for Trustline. Nothing here needs the program to run, and nothing is changed.');
document.getElementById('open').textContent = say('Open Trustline');
await show_stored_maps(document.getElementById('maps'));
