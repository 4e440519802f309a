using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The folders inside the rooms of a library, and which of them uses which: types by the file that declares them, uses by
/// IL.</summary>
/// <param name="root">The library's root namespace.</param>
/// <param name="sources">The folders of its sources; a room is a folder in one, a sub-room a folder in a room.</param>
internal sealed class SubRooms(string root, params IEnumerable<string> sources)
{
    private readonly Dictionary<string, (string Room, string SubRoom)> _places = Places(root, sources);

    /// <summary>Every use of one sub-room by another of the same room, with one member that does it; a room's own files are its sub-room
    /// "".</summary>
    public IReadOnlyList<SubRoomUse> Uses(params IEnumerable<string> assemblyPaths) =>
    [
        .. EveryUse(assemblyPaths).Where(u => u.From.Room == u.To.Room)
        .Select(u => new SubRoomUse(u.From.Room, u.From.SubRoom, u.To.SubRoom, u.Example))
            .OrderBy(u => u.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>Every use of one place by another, with one member that does it, in the order of their names; files in no room are room
    /// "".</summary>
    public IReadOnlyList<PlaceUse> EveryUse(params IEnumerable<string> assemblyPaths)
    {
        var found = new Dictionary<((string Room, string SubRoom) From, (string Room, string SubRoom) To), string>();
        foreach (var path in assemblyPaths)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(path);
            foreach (var type in assembly.MainModule.GetTypes())
            {
                if (PlaceOf(type) is not { } from)
                    continue;
                foreach (var (where, used) in TypeUses.Of(type))
                {
                    if (PlaceOf(used) is { } to && to != from)
                        found.TryAdd((from, to), $"{where} uses {used.FullName}");
                }
            }
        }

        return
        [
            .. found.OrderBy(f => f.Key.From.Room, StringComparer.Ordinal).ThenBy(f => f.Key.From.SubRoom, StringComparer.Ordinal)
                .ThenBy(f => f.Key.To.Room, StringComparer.Ordinal).ThenBy(f => f.Key.To.SubRoom, StringComparer.Ordinal)
                .Select(f => new PlaceUse(f.Key.From, f.Key.To, f.Value)),
        ];
    }

    /// <summary>The rooms.</summary>
    public IEnumerable<string> Rooms => _places.Values.Select(p => p.Room).Distinct(StringComparer.Ordinal);

    /// <summary>The sub-rooms of a room that have a file, "" for the room's own files.</summary>
    public IEnumerable<string> Of(string room) =>
        _places.Values.Where(p => p.Room == room).Select(p => p.SubRoom).Distinct(StringComparer.Ordinal);

    private (string Room, string SubRoom)? PlaceOf(TypeReference type)
    {
        var outermost = type;
        while (outermost.DeclaringType is not null)
            outermost = outermost.DeclaringType;
        return _places.TryGetValue(outermost.FullName, out var place) ? place : outermost.Namespace == root ? ("", "") : null;
    }

    // A type in several files belongs where the shortest path of them lies: the file of its name.
    private static Dictionary<string, (string Room, string SubRoom)> Places(string root, IEnumerable<string> sources)
    {
        var places = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (source, path) in sources
            .SelectMany(s => Directory.EnumerateFiles(s, "*.cs", SearchOption.AllDirectories).Select(p => (Source: s, Path: p)))
            .OrderBy(f => f.Path.Length).ThenBy(f => f.Path, StringComparer.Ordinal))
        {
            var folders = (Path.GetDirectoryName(Path.GetRelativePath(source, path)) ?? "")
                .Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
            if (folders is [] or ["obj" or "bin", ..])
                continue;
            foreach (var declared in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes()
                .OfType<MemberDeclarationSyntax>())
            {
                if (declared.Parent is not BaseNamespaceDeclarationSyntax space || NameOf(declared) is not { } name)
                    continue;
                if (space.Name.ToString().StartsWith(root, StringComparison.Ordinal))
                    places.TryAdd($"{space.Name}.{name}", (folders[0], folders.Length > 1 ? folders[1] : ""));
            }
        }

        return places;
    }

    private static string? NameOf(MemberDeclarationSyntax declared) => declared switch
    {
        TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var arity } type => $"{type.Identifier.Text}`{arity}",
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };
}

/// <summary>One place's use of another.</summary>
/// <param name="From">Who uses.</param>
/// <param name="To">What is used.</param>
/// <param name="Example">One member that does it.</param>
internal sealed record PlaceUse((string Room, string SubRoom) From, (string Room, string SubRoom) To, string Example);

/// <summary>One sub-room's use of another of the same room.</summary>
/// <param name="Room">The room of both.</param>
/// <param name="From">Who uses; "" for the room's own files.</param>
/// <param name="To">What is used; "" for the room's own files.</param>
/// <param name="Example">One member that does it.</param>
internal sealed record SubRoomUse(string Room, string From, string To, string Example)
{
    public override string ToString() => $"{Room}: {Shown(From)} → {Shown(To)}";

    private static string Shown(string subRoom) => subRoom.Length == 0 ? "(room)" : subRoom;
}
