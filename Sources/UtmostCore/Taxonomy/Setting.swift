/// One setting of a taxonomy with the place that it came from, after every `extends` has been merged.
package struct Setting: Sendable, Equatable {
    package indirect enum Value: Sendable, Equatable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([Setting])
        case object([Member])
    }

    /// One key of an object and what it is set to.
    package struct Member: Sendable, Equatable {
        package var key: String
        package var keyOrigin: SettingOrigin
        package var setting: Setting

        package init(key: String, keyOrigin: SettingOrigin, setting: Setting) {
            self.key = key
            self.keyOrigin = keyOrigin
            self.setting = setting
        }
    }

    package var value: Value
    package var origin: SettingOrigin

    package init(_ value: Value, origin: SettingOrigin) {
        self.value = value
        self.origin = origin
    }

    /// Takes over `node`, read from the source at `source`.
    package init(_ node: JSONNode, source: Int) {
        origin = SettingOrigin(source: source, range: node.range)
        value =
            switch node.value {
            case .null: .null
            case .bool(let flag): .bool(flag)
            case .number(let number): .number(number)
            case .string(let text): .string(text)
            case .array(let nodes): .array(nodes.map { Setting($0, source: source) })
            case .object(let members):
                .object(
                    members.map {
                        Member(
                            key: $0.key, keyOrigin: SettingOrigin(source: source, range: $0.keyRange),
                            setting: Setting($0.node, source: source))
                    })
            }
    }

    /// The setting at `key` of an object; nil where there is none.
    package subscript(key: String) -> Setting? {
        members.first { $0.key == key }?.setting
    }

    /// The members of an object; none for anything else.
    package var members: [Member] {
        guard case .object(let members) = value else { return [] }
        return members
    }

    /// The elements of an array; none for anything else.
    package var elements: [Setting] {
        guard case .array(let elements) = value else { return [] }
        return elements
    }

    /// The text of a string; nil for anything else.
    package var string: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    /// This setting with `overlay` laid over it: maps merge by key, lists and scalars replace, `null` deletes.
    package func merged(with overlay: Setting) -> Setting {
        guard case .object(var members) = value, case .object(let additions) = overlay.value else { return overlay }
        var indexes = Dictionary(members.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { $1 })
        for addition in additions {
            guard let index = indexes[addition.key] else {
                indexes[addition.key] = members.count
                members.append(addition)
                continue
            }
            members[index].keyOrigin = addition.keyOrigin
            members[index].setting = members[index].setting.merged(with: addition.setting)
        }
        // A `null` takes away what lies below, and nothing is left of it either.
        return Setting(.object(members), origin: overlay.origin).withoutNulls
    }
}

extension Setting {
    /// This object without the member `key`.
    func without(_ key: String) -> Setting {
        guard case .object(let members) = value else { return self }
        return Setting(.object(members.filter { $0.key != key }), origin: origin)
    }

    /// This setting without the keys of objects that are set to `null`: those have deleted what they could.
    package var withoutNulls: Setting {
        guard case .object(let members) = value else { return self }
        let kept = members.compactMap { member -> Member? in
            guard member.setting.value != .null else { return nil }
            var member = member
            member.setting = member.setting.withoutNulls
            return member
        }
        return Setting(.object(kept), origin: origin)
    }
}

/// Where a setting was written.
package struct SettingOrigin: Sendable, Hashable {
    /// Index in `Taxonomy.sources`.
    package var source: Int
    /// Half-open bytes of that source.
    package var range: Range<Int>

    package init(source: Int, range: Range<Int>) {
        self.source = source
        self.range = range
    }
}

/// A file that a taxonomy was put together from.
package struct TaxonomySource: Sendable, Equatable {
    /// Its path as it was reached, or `utmost:ga4`.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
