#include "core/exchange/report_members.h"

namespace trustline {

void put_members(ReportWriter& out, void const* record, std::span<ReportMember const> members)
{
    using Kind = ReportMember::Kind;
    for (auto const& [key, kind, offset, own] : members) {
        void const* member = static_cast<char const*>(record) + offset;
        switch (kind) {
        case Kind::Number:
            out.put(key, *static_cast<double const*>(member));
            break;
        case Kind::MaybeNumber:
            out.put(key, *static_cast<std::optional<double> const*>(member));
            break;
        case Kind::Count:
            out.put(key, *static_cast<int const*>(member));
            break;
        case Kind::MaybeCount:
            out.put(key, *static_cast<std::optional<int> const*>(member));
            break;
        case Kind::Yes:
            out.put(key, *static_cast<bool const*>(member));
            break;
        case Kind::MaybeYes:
            out.put(key, *static_cast<std::optional<bool> const*>(member));
            break;
        case Kind::Text:
            out.put(key, *static_cast<std::string const*>(member));
            break;
        case Kind::Words:
            out.put(key, *static_cast<std::string_view const*>(member));
            break;
        case Kind::Id:
            out.put(key, *static_cast<RecordId const*>(member));
            break;
        case Kind::Own:
            own(out, key, record);
            break;
        }
    }
}

void put_object(ReportWriter& out, std::string_view key, void const* record, std::span<ReportMember const> members)
{
    out.begin(key, ReportWriter::Shape::OneLine);
    put_members(out, record, members);
    out.end();
}

}
