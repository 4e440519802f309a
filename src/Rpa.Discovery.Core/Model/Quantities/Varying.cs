namespace Rpa.Discovery.Model.Quantities;

/// <summary>One arm of a value that varies.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed record VaryingCase<T> : ModelPart
    where T : class
{
    /// <summary>The attribute's value, the person's id or the pool's id.</summary>
    public required string Key { get; init; }

    /// <summary>What holds for it.</summary>
    public required T Value { get; init; }
}

/// <summary>A value that is the same for all, or varies by an attribute, a person or a pool: <c>{ per: channel, paper: …, else: …
/// }</c>.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed record Varying<T> : ModelPart
    where T : class
{
    /// <summary>The one value; null when it varies.</summary>
    public T? Always { get; init; }

    /// <summary>An attribute's id, <c>person</c> or <c>pool</c>; null when it does not vary.</summary>
    public string? Per { get; init; }

    /// <summary>The arms, in the order of the file.</summary>
    public IReadOnlyList<VaryingCase<T>> Cases { get; init; } = [];

    /// <summary>What holds for every key that is not named; null when all are named.</summary>
    public T? Else { get; init; }

    /// <summary>Every value that it can take, in the order of the file.</summary>
    public IEnumerable<T> Values
    {
        get
        {
            if (Always is not null)
                yield return Always;
            foreach (var arm in Cases)
                yield return arm.Value;
            if (Else is not null)
                yield return Else;
        }
    }

    /// <summary>The value for a key; null when neither the key nor an <c>else</c> is there.</summary>
    public T? For(string? key) => Always ?? (ById.Find(Cases, key, static c => c.Key)?.Value ?? Else);

    /// <summary>The same shape with every value replaced.</summary>
    public Varying<T> Map(Func<T, T> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with
        {
            Always = Always is null ? null : change(Always),
            Cases = [.. Cases.Select(c => c with { Value = change(c.Value) })],
            Else = Else is null ? null : change(Else),
        };
    }

    /// <summary>A value that does not vary.</summary>
    public static implicit operator Varying<T>(T value) => new() { Always = value };
}
