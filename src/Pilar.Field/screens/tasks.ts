import { badge, empty, h, link } from '../kernel/dom';
import { T, day, today } from '../kernel/text';
import type { Screen } from '../frame';
import { phone } from '../store/phone';
import type { TaskRecord } from '../store/shares';

/** Without those that were done here and not sent yet. */
export function openTasks() {
  const done = new Set(phone.acts.filter(act => act.kind === 'task.done' && act.state !== 'refused').map(act => act.data.task));
  return phone.all('tasks').filter(task => !done.has(task.id)).sort((a, b) => (a.due_on < b.due_on ? -1 : 1));
}

export const taskRow = (task: TaskRecord, named: boolean) => h('li.card', null,
  h('strong', null, task.title), h('p', null, T('Sampai', 'By'), ' ', day(task.due_on), ' ', task.due_on < today() && badge(T('terlambat', 'late'), 'bad'), named && [' · ', link(`#/case/${task.case}`, phone.one('cases', task.case)?.name ?? task.number)]),
  h('div.actions', null, h('a.button', { href: `#/form/task:${task.id}` }, T('Sudah selesai', 'Done'))));

export const tasksScreen = (): Screen => ({
  title: T('Tugas saya', 'My tasks'), back: '#/', live: true,
  body: () => {
    const tasks = openTasks();
    return tasks.length === 0 ? empty(T('Tidak ada tugas terbuka. Tugas dari kantor muncul di sini.', 'No open tasks. Tasks from the office appear here.')) : h('ul.plain', null, tasks.map(task => taskRow(task, true)));
  },
});
