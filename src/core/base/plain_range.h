#pragma once

// `for (auto& card : plainly(cards))`: a loop over two pointers. Where the page's program is compiled for size, each step of a
// vector's own iterator is a call or two; that shows in the few loops that look at every card or link of a map.

#include <type_traits>

namespace trustline {

template<class Element>
struct PlainRange {
    Element* first;
    Element* last;
    Element* begin() const { return first; }
    Element* end() const { return last; }
};

template<class Vector>
auto plainly(Vector& elements)
{
    return PlainRange<std::remove_pointer_t<decltype(elements.data())>> { elements.data(), elements.data() + elements.size() };
}

}
