using System.Runtime.CompilerServices;

namespace Rpa.Discovery.Model.Quantities;

/// <summary>Finds parts of the model by their ids in a time that does not grow with their number; the first of two with one id is
/// found.</summary>
/// <remarks>A list is indexed when it is first asked and belongs to an immutable part: nobody changes it afterwards.</remarks>
internal static class ById
{
    // A short list is faster to walk than to index.
    private const int Short = 16;

    private static readonly ConditionalWeakTable<object, object> _indices = [];
    private static readonly ConditionalWeakTable<object, object> _trees = [];
    private static readonly ConditionalWeakTable<object, object> _members = [];

    public static T? Find<T>(IReadOnlyList<T> list, string? id, Func<T, string> idOf)
        where T : class
    {
        if (id is null)
            return null;
        return list.Count > Short ? IndexOf(_indices, list, list, idOf).GetValueOrDefault(id) : Walk(list, id, idOf);
    }

    /// <summary>A part wherever it stands in a tree: <paramref name="top"/> is the tree's highest level, <paramref name="all"/> walks all
    /// of it.</summary>
    public static T? FindInTree<T>(IReadOnlyList<T> top, IEnumerable<T> all, string id, Func<T, string> idOf)
        where T : class => IndexOf(_trees, top, all, idOf).GetValueOrDefault(id);

    /// <summary>The first part of which one of several names is the one asked for.</summary>
    public static T? FindByAny<T>(IReadOnlyList<T> list, string name, Func<T, IEnumerable<string>> namesOf)
        where T : class => ((Dictionary<string, T>)_members.GetValue(list, _ =>
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            foreach (var known in namesOf(item))
                index.TryAdd(known, item);
        }

        return index;
    })).GetValueOrDefault(name);

    private static T? Walk<T>(IReadOnlyList<T> list, string id, Func<T, string> idOf)
        where T : class
    {
        foreach (var item in list)
        {
            if (string.Equals(idOf(item), id, StringComparison.Ordinal))
                return item;
        }

        return null;
    }

    private static Dictionary<string, T> IndexOf<T>(ConditionalWeakTable<object, object> known, object owner, IEnumerable<T> items,
        Func<T, string> idOf)
        where T : class => (Dictionary<string, T>)known.GetValue(owner, _ =>
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
            index.TryAdd(idOf(item), item);
        return index;
    });
}
