// Records how Chromium's text fields answer to keys and to the mouse, for the tests of app/ui:
//
//   node scripts/browser/keys.mjs > app/ui/testdata/entry.json
//
// CHROMIUM names another browser of its kind. It is driven over a pipe (DevTools protocol), so that nothing beside
// node is needed. Record again when texts or gestures are added, and look at the difference before you commit it.
//
// The record lists fields: text, direction and element. Each has runs: gestures, the places of the caret from which
// they start, one after the other on a fresh field, and what the field holds after each gesture: "anchor caret", in
// runes, and the text where it has changed.
// Gestures are keys ("Ctrl+Shift+Left"), letters to type ("=x") and the mouse: "1@3.25" clicks once on rune 3, at a
// quarter of its width from its left; "1@3.25-7.75" drags on to rune 7.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const texts = [
	'في 14/03/2011 بدأت المظاهرات',
	'زار وفد Human Rights Watch مدينة حلب',
	'He said «السلام عليكم» and left',
	'ارتفعت (GDP) بنسبة 90% عام ٢٠١١.',
	'كَتَبَ الوَلَدُ الدَّرْسَ',
	'لا إله إلا الآن',
	'می‌خواهم 12 کتاب',
	'مرحبا 👩🏽‍🌾 و🇸🇾 انتهى',
	'שלום עולם 2011 و abc',
	'March 2011، ثم مارس 2012',
	'2011-03-15',
	'[2] قال: "نعم"، ثم (لا)',
	'e\u0301te\u0301 العـــربية x\u0301',
	'a ب c د e',
	'http://example.org/ملف?x=1 رابط',
]
const paragraphs = [
	'سطر أول 2011\nSecond line هنا\n\nثالث',
	'في 14/03/2011\nabc',
]

const repeat = (n, gesture) => Array(n).fill(gesture)

// Gestures that start from each place that the caret can reach.
const fromEach = [
	'Left', 'Right', 'Shift+Left', 'Shift+Right', 'Ctrl+Left', 'Ctrl+Right', 'Ctrl+Shift+Left', 'Ctrl+Shift+Right', 'Home', 'End',
	'Backspace', 'Delete', 'Ctrl+Backspace', 'Ctrl+Delete', '=ا', '=x', '=5',
].map(gesture => [gesture])

// Gestures from the start, for a text of so many places.
const stories = n => [
	['Home', ...repeat(n, 'Left'), ...repeat(n, 'Right')],
	['End', ...repeat(n, 'Shift+Left'), ...repeat(n, 'Shift+Right')],
	['Home', ...repeat(8, 'Ctrl+Left'), ...repeat(8, 'Ctrl+Right')],
	['End', ...repeat(8, 'Ctrl+Right'), ...repeat(8, 'Ctrl+Left')],
	['Home', ...repeat(3, 'Ctrl+Shift+Left'), 'Shift+Right', 'Left'],
	['End', ...repeat(3, 'Ctrl+Shift+Left'), 'Shift+Left', 'Right'],
	['End', ...repeat(n, 'Backspace')],
	['Home', ...repeat(n, 'Delete')],
	['End', ...repeat(5, 'Ctrl+Backspace')],
	['Home', ...repeat(5, 'Ctrl+Delete')],
	['Home', 'Shift+End', 'Right'],
	['End', 'Shift+Home', 'Left'],
	['Ctrl+A', 'Ctrl+X', 'Ctrl+V', 'Ctrl+Z', 'Ctrl+Z', 'Ctrl+Shift+Z'],
	['Ctrl+A', 'Ctrl+C', 'End', 'Ctrl+V', 'Ctrl+V', 'Ctrl+Z'],
	['Home', 'Ctrl+Shift+Left', 'Ctrl+Shift+Left', 'Ctrl+X', 'End', 'Ctrl+V', 'Shift+Left', 'Shift+Right'],
	['End', '=و', '=x', '=1', 'Left', '=ب', 'Right', 'Right', '=z'],
	['Home', '=x', '=و', '=2', 'Left', '=ب', 'Right', 'Right', '=z'],
	['Ctrl+A', '=ن', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Backspace'],
	['Ctrl+Home', 'Ctrl+Shift+End', 'Delete', 'Ctrl+Z'],
	['Ctrl+End', 'Ctrl+Shift+Home', 'Backspace', 'Ctrl+Z'],
]

// Clicks on each rune that takes room of its own, and drags between some of them.
const clicks = visible => [
	...visible.flatMap(i => [[`1@${i}.25`], [`1@${i}.75`], [`2@${i}.25`], [`2@${i}.75`]]),
	[`3@${visible[0]}.25`],
	...visible.slice(3).filter((_, i) => i % 3 == 0).map(i => [`1@${visible[1]}.25-${i}.75`]),
	...visible.slice(3).filter((_, i) => i % 5 == 0).map(i => [`2@${visible[1]}.25-${i}.25`]),
]

const lines = n => [
	['Ctrl+Home', ...repeat(n, 'Left'), ...repeat(n, 'Right')],
	['Ctrl+Home', ...repeat(4, 'Down'), ...repeat(4, 'Up')],
	['Ctrl+End', ...repeat(4, 'Shift+Up')],
	['Ctrl+Home', 'Down', 'End', 'Enter', '=x', 'Up', 'Home', 'Down', '=ب'],
	['Ctrl+End', ...repeat(10, 'Ctrl+Backspace')],
	['Ctrl+Home', ...repeat(10, 'Ctrl+Delete')],
	['Ctrl+Home', ...repeat(9, 'Ctrl+Left'), ...repeat(9, 'Ctrl+Right')],
	['Ctrl+Home', ...repeat(4, 'Ctrl+Down'), ...repeat(4, 'Ctrl+Up')],
	['Ctrl+A', 'Ctrl+X', 'Ctrl+V', 'Ctrl+V'],
]

class Browser {
	constructor(folder) {
		this.process = spawn(process.env.CHROMIUM || 'chromium', [
			'--headless', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--remote-debugging-pipe',
			`--user-data-dir=${folder}`, 'about:blank',
		], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
		this.waiting = new Map()
		this.asked = 0
		let rest = ''
		this.process.stdio[4].setEncoding('utf8').on('data', data => {
			const answers = (rest + data).split('\0')
			rest = answers.pop()
			for (const answer of answers.map(a => JSON.parse(a))) this.waiting.get(answer.id)?.(answer)
		})
	}
	async ask(method, params = {}) {
		const id = ++this.asked
		const answer = await new Promise(done => {
			this.waiting.set(id, done)
			this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.session }) + '\0')
		})
		this.waiting.delete(id)
		if (answer.error) throw new Error(`${method}: ${answer.error.message}`)
		return answer.result
	}
	async start() {
		const { targetId } = await this.ask('Target.createTarget', { url: 'about:blank' })
		this.session = (await this.ask('Target.attachToTarget', { targetId, flatten: true })).sessionId
	}
	async run(expression) {
		const { result, exceptionDetails: fault } = await this.ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
		if (fault) throw new Error(fault.exception?.description ?? fault.text)
		return result.value
	}
}

// What stands in the page. The glass lies over the field with the same text, to tell where its runes are.
async function page(faces) {
	for (const [name, address] of Object.entries(faces)) document.fonts.add(await new FontFace(name, `url(${address})`).load())
	document.head.innerHTML = `<style>
		* { margin: 0; padding: 0; border: 0; outline: 0 }
		input, textarea, p { position: absolute; left: 40px; top: 40px; width: 500px; height: 200px; font: 13px/20px Plex, Hebrew, Noto; text-rendering: geometricPrecision }
		input { height: 20px }
		p { pointer-events: none; color: transparent; white-space: pre-wrap; text-align: start }
	</style>`
	const runes = (s, units) => [...s.slice(0, units)].length
	const units = (s, runes) => [...s].slice(0, runes).join('').length
	window.open = (text, dir, element) => {
		document.body.innerHTML = `<${element}></${element}><p></p>`
		const [field, glass] = document.body.children
		field.dir = glass.dir = dir
		field.value = glass.textContent = text
		if (dir == 'auto') glass.style.unicodeBidi = 'plaintext'
		field.focus()
	}
	window.begin = place => {
		const field = document.body.firstChild
		const at = units(field.value, place)
		field.setSelectionRange(at, at)
	}
	window.state = () => {
		const f = document.body.firstChild
		const ends = [runes(f.value, f.selectionStart), runes(f.value, f.selectionEnd)]
		if (f.selectionDirection == 'backward') ends.reverse()
		return [f.value, ...ends]
	}
	window.box = rune => {
		const node = document.body.lastChild.firstChild, range = document.createRange()
		range.setStart(node, units(node.data, rune))
		range.setEnd(node, units(node.data, rune + 1))
		const b = [...range.getClientRects()].find(b => b.width > 0)
		return b && [b.left, b.width, (b.top + b.bottom) / 2]
	}
}

const keys = {
	Left: ['ArrowLeft', 37], Right: ['ArrowRight', 39], Up: ['ArrowUp', 38], Down: ['ArrowDown', 40], Home: ['Home', 36], End: ['End', 35],
	Backspace: ['Backspace', 8], Delete: ['Delete', 46], Enter: ['Enter', 13],
	A: ['a', 65], C: ['c', 67], V: ['v', 86], X: ['x', 88], Z: ['z', 90],
}
// What the platform's keyboard shortcuts stand for, which headless Chromium does not know by itself.
const commands = { 'Ctrl+A': 'selectAll', 'Ctrl+C': 'copy', 'Ctrl+V': 'paste', 'Ctrl+X': 'cut', 'Ctrl+Z': 'undo', 'Ctrl+Shift+Z': 'redo' }

async function press(browser, gesture) {
	const names = gesture.split('+'), [key, code] = keys[names.pop()]
	const modifiers = (names.includes('Ctrl') ? 2 : 0) + (names.includes('Shift') ? 8 : 0)
	const event = { key, code: key.length > 1 ? key : 'Key' + key.toUpperCase(), windowsVirtualKeyCode: code, modifiers }
	const letter = key == 'Enter' ? { text: '\r' } : {}
	const command = commands[gesture] ? { commands: [commands[gesture]] } : {}
	await browser.ask('Input.dispatchKeyEvent', { type: letter.text ? 'keyDown' : 'rawKeyDown', ...event, ...letter, ...command })
	await browser.ask('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}

async function point(browser, gesture) {
	const [count, places] = gesture.split('@')
	const at = []
	for (const place of places.split('-')) {
		const [rune, share] = place.split('.')
		const [left, width, y] = await browser.run(`box(${rune})`)
		at.push({ x: left + width * share / 100, y })
	}
	const to = at.at(-1)
	for (let clickCount = 1; clickCount <= count; clickCount++) {
		await browser.ask('Input.dispatchMouseEvent', { type: 'mousePressed', button: 'left', buttons: 1, clickCount, ...at[0] })
		if (clickCount == count && at.length > 1) await browser.ask('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...to })
		await browser.ask('Input.dispatchMouseEvent', { type: 'mouseReleased', button: 'left', clickCount, ...to })
	}
}

async function record(browser, text, dir, element) {
	const open = () => browser.run(`open(${JSON.stringify(text)}, '${dir}', '${element}')`)
	await open()
	const places = [0]
	for (const { segment } of new Intl.Segmenter('ar').segment(text)) places.push(places.at(-1) + [...segment].length)
	const visible = []
	for (let i = 0; i < [...text].length; i++) {
		if (places.includes(i) && await browser.run(`box(${i})`)) visible.push(i)
	}
	const wanted = []
	for (const gestures of fromEach) wanted.push({ from: places, gestures })
	if (element == 'textarea') for (const gestures of lines(places.length)) wanted.push({ from: [0], gestures })
	if (element == 'input') for (const gestures of stories(places.length)) wanted.push({ from: [0], gestures })
	if (dir == 'auto') for (const gestures of clicks(visible)) wanted.push({ from: [0], gestures })
	const runs = []
	for (const { from, gestures } of wanted) {
		const states = []
		for (const at of from) {
			await open()
			await browser.run(`begin(${at})`)
			let held = text
			for (const gesture of gestures) {
				if (gesture[0] == '=') await browser.ask('Input.insertText', { text: gesture.slice(1) })
				else if (gesture.includes('@')) await point(browser, gesture)
				else await press(browser, gesture)
				const [now, anchor, caret] = await browser.run('state()')
				states.push(`${anchor} ${caret}` + (now == held ? '' : ' ' + now))
				held = now
			}
		}
		runs.push({ gestures: gestures.join(' '), from, states })
	}
	return { text, dir, element, runs }
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const face = file => 'data:font/ttf;base64,' + readFileSync(join(root, 'assets/fonts', file)).toString('base64')
const folder = mkdtempSync(join(tmpdir(), 'keys-'))
const browser = new Browser(folder)
try {
	await browser.start()
	await browser.run(`(${page})(${JSON.stringify({
		Plex: face('ibm-plex-sans-arabic/IBMPlexSansArabic-Regular.ttf'),
		Hebrew: face('noto-sans-hebrew/NotoSansHebrew-Regular.ttf'),
		Noto: face('noto-sans/NotoSans-Regular.ttf'),
	})})`)
	const fields = []
	for (const text of texts) fields.push(await record(browser, text, 'auto', 'input'))
	for (const text of [texts[1], texts[2], texts[9]]) for (const dir of ['rtl', 'ltr']) fields.push(await record(browser, text, dir, 'input'))
	for (const text of paragraphs) fields.push(await record(browser, text, 'auto', 'textarea'))
	fields.push(await record(browser, texts[0], 'auto', 'textarea'))
	const rows = fields.map(({ runs, ...field }) =>
		JSON.stringify(field).slice(0, -1) + ',"runs":[\n' + runs.map(run => JSON.stringify(run)).join(',\n') + '\n]}')
	process.stdout.write('[\n' + rows.join(',\n') + '\n]\n')
} finally {
	browser.process.kill()
	await new Promise(done => browser.process.once('exit', done))
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
