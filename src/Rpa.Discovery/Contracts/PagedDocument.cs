namespace Rpa.Discovery.Contracts;

/// <summary>A result that keeps its page, so that it can be drawn again without being computed.</summary>
internal interface IPagedDocument
{
    PageJson? Page { get; }
}
