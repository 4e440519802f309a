namespace Rpa.Discovery.Contracts;

/// <summary>The least that a number of a result may be.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtLeastAttribute(long least) : Attribute
{
    public long Least => least;
}

/// <summary>Between what a number of a result lies, or each number of a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinAttribute(long least, long most) : Attribute
{
    public long Least => least;

    public long Most => most;
}

/// <summary>What a text of a result looks like.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LooksLikeAttribute(string pattern) : Attribute
{
    public string Pattern => pattern;
}

/// <summary>The only words that a text of a result may be.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words => words;
}

/// <summary>The same: the codes of an enumeration.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CodeOfAttribute<T> : CodesAttribute
    where T : struct, Enum
{
    public override IReadOnlyList<string> Words => [.. Enum.GetValues<T>().Select(JsonCode.Of)];
}

/// <summary>The codes of some enumeration.</summary>
internal abstract class CodesAttribute : Attribute
{
    public abstract IReadOnlyList<string> Words { get; }
}

/// <summary>How many items a list has.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountIsAttribute(int count) : Attribute
{
    public int Count => count;
}

/// <summary>Items of a list or of a map may be null.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ItemsMayBeNullAttribute : Attribute;

/// <summary>Nothing else stands in it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ClosedAttribute : Attribute;

/// <summary>Of several such sets of members one is there.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
internal sealed class EitherAttribute(params string[] members) : Attribute
{
    public IReadOnlyList<string> Members => members;
}
