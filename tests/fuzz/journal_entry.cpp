// Any bytes as an entry of the journal: refused, or an edit that is written and read again without a change. Seeds:
// corpus/journal_entry.

#include "core/exchange/journal_entry.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    using namespace trustline;
    auto const read = read_journal_entry({ reinterpret_cast<char const*>(data), size });
    if (!read)
        return 0;
    auto const again = read_journal_entry(write_journal_entry(read.value()));
    if (!again || !(again.value() == read.value())) {
        std::fprintf(stderr, "broken: an entry is read as it was written\n");
        std::abort();
    }
    return 0;
}
