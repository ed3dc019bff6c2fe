#include "core/journey/pointers.h"

#include "core/journey/names.h"

namespace trustline {

namespace {

    // RFC 6901, section 3.
    std::string token(std::string_view text)
    {
        std::string result = "/";
        for (char const c : text) {
            if (c == '~')
                result += "~0";
            else if (c == '/')
                result += "~1";
            else
                result += c;
        }
        return result;
    }

}

std::string pointer_to(RecordKind kind, RecordId const& id)
{
    return kind == RecordKind::Map ? std::string() : token(key_of(kind)) + token(id.text);
}

std::string pointer_to(RecordKind kind, RecordId const& id, std::string_view key)
{
    return pointer_to(kind, id) + token(key);
}

std::string pointer_to(RecordKind kind, RecordId const& id, std::string_view key, std::string_view inner_key)
{
    return pointer_to(kind, id, key) + token(inner_key);
}

}
