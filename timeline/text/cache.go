package text

import "sync"

// lru is a cache with a budget: the entries used least recently give way.
// Callers hold its lock around get and put.
type lru[K comparable, V any] struct {
	sync.Mutex
	budget, used int
	entries      map[K]*entry[K, V]
	root         entry[K, V] // root.next is the newest, root.previous the oldest
}

type entry[K comparable, V any] struct {
	previous, next *entry[K, V]
	key            K
	value          V
	cost           int
}

func newLRU[K comparable, V any](budget int) *lru[K, V] {
	c := &lru[K, V]{budget: budget, entries: map[K]*entry[K, V]{}}
	c.root.previous, c.root.next = &c.root, &c.root
	return c
}

func (c *lru[K, V]) get(key K) (V, bool) {
	e := c.entries[key]
	if e == nil {
		var none V
		return none, false
	}
	if c.root.next != e {
		c.unlink(e)
		c.pushFront(e)
	}
	return e.value, true
}

// put keeps value unless it alone is dearer than the whole budget.
func (c *lru[K, V]) put(key K, value V, cost int) {
	if cost > c.budget {
		return
	}
	if old := c.entries[key]; old != nil {
		c.remove(old)
	}
	e := &entry[K, V]{key: key, value: value, cost: cost}
	c.entries[key] = e
	c.pushFront(e)
	c.used += cost
	for c.used > c.budget {
		c.remove(c.root.previous)
	}
}

func (c *lru[K, V]) remove(e *entry[K, V]) {
	c.unlink(e)
	delete(c.entries, e.key)
	c.used -= e.cost
}

func (c *lru[K, V]) unlink(e *entry[K, V]) {
	e.previous.next, e.next.previous = e.next, e.previous
}

func (c *lru[K, V]) pushFront(e *entry[K, V]) {
	e.previous, e.next = &c.root, c.root.next
	e.previous.next, e.next.previous = e, e
}
