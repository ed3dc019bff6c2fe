#include "core/exchange/migrations.h"

#include <algorithm>

namespace trustline {

std::span<Migration const> migrations()
{
    return {};
}

Result<JsonDocument> migrated(JsonDocument document, int from, int to, std::span<Migration const> steps)
{
    for (int version = from; version < to; ++version) {
        auto const migration
            = std::find_if(steps.begin(), steps.end(), [&](auto const& candidate) { return candidate.from == version; });
        if (migration == steps.end())
            return Error { "Maps of version {0} cannot be read any more", { std::to_string(version) }, { 1, 1, "/version" } };
        auto next = migration->step(document);
        if (!next)
            return next;
        document = std::move(next).value();
    }
    return document;
}

}
