using Mono.Cecil;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Finds every use of a later room by an earlier one in assemblies whose rooms are the namespaces under their root.</summary>
internal sealed class StageOrder(string root, IReadOnlyList<string> rooms)
{
    /// <summary>One line per use that goes backwards or per type outside every room; empty when the order holds.</summary>
    public IReadOnlyList<string> Violations(params IEnumerable<string> assemblyPaths)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in assemblyPaths)
            Find(path, found);
        return [.. found];
    }

    private void Find(string assemblyPath, SortedSet<string> found)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        foreach (var type in assembly.MainModule.GetTypes())
        {
            // The compiler's own types (array data, embedded attributes, anonymous types) have no room and cannot choose one.
            if (RoomOf(type) is not { } room)
                continue;
            var place = Place(room);
            if (place < 0)
            {
                found.Add($"'{type.FullName}' is in room '{room}', which the order does not name; add it to the array where it belongs.");
                continue;
            }

            foreach (var (where, used) in TypeUses.Of(type))
            {
                if (RoomOf(used) is not { } target || Place(target) <= place)
                    continue;
                found.Add($"'{Shown(room)}' uses the later room '{Shown(target)}': {where} uses {used.FullName}");
            }
        }
    }

    private int Place(string room)
    {
        for (var i = 0; i < rooms.Count; i++)
        {
            if (string.Equals(rooms[i], room, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    // The first part of the namespace after the root; "" for the root itself; null for a type outside the root.
    private string? RoomOf(TypeReference type)
    {
        var outermost = type;
        while (outermost.DeclaringType is not null)
            outermost = outermost.DeclaringType;
        if (string.Equals(outermost.Namespace, root, StringComparison.Ordinal))
            return "";
        return outermost.Namespace.StartsWith(root + ".", StringComparison.Ordinal)
            ? outermost.Namespace[(root.Length + 1)..].Split('.')[0] : null;
    }

    private string Shown(string room) => room.Length == 0 ? root : room;
}
