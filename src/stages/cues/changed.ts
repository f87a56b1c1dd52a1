/** Words that tell a change from the publication, before a date or in the names of its element. */
export const CHANGED =
  /updat|modif|last edited|last changed|last review|zuletzt bearbeitet|letzte änderung|aktualisiert|ge[aä]ndert|überarbeitet|mis à jour|mise à jour|\bmaj\b|actualiz|aggiornat|atualiz|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualiz|zaktualizowan|обновл|изменен|оновлен|güncel|更新|수정|diperbarui|cập nhật|แก้ไข|تحديث|עודכן|به‌روز/i;
